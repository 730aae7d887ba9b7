import { stemsOf } from '../../../../model/indonesian-stem.ts';
import { defineElements } from '../../../elements/define-elements.ts';
import { FdsSearch } from '../../../elements/search/fds-search.ts';
import { FdsVoice } from '../../../elements/voice/fds-voice.ts';

const { sinau } = window;
if (sinau !== undefined) {
  sinau.stemsOf = stemsOf;
  defineElements(sinau.app, { search: FdsSearch, voice: FdsVoice });
}
