import { lrsWords } from '../../../../i18n/lrs-words.ts';
import { startXapi } from '../../../tracking/xapi/start-xapi.ts';
import { noteLrsRefusal } from '../../lrs-refusal.ts';
import { offerReturn } from '../../offer-return.ts';

const { sinau, sinauSettings } = window;
const xapi = sinau?.data.xapi;
if (sinau !== undefined && xapi !== undefined) {
  const { data, launch } = sinau;
  const words = lrsWords(data.outline.language, data.words);
  const onRefused = () => noteLrsRefusal(document, words.lrsRefused);
  startXapi(window, launch, xapi, onRefused, sinauSettings?.xapi).then((session) => {
    if (session?.returnUrl) offerReturn(window, words.backToLms, session.returnUrl, () => session.leave());
  });
}
