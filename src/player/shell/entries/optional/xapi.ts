import { startXapi } from '../../../tracking/xapi/start-xapi.ts';
import { offerReturn } from '../../offer-return.ts';

const { sinau, sinauSettings } = window;
if (sinau?.data.xapi !== undefined) {
  const { data, launch } = sinau;
  startXapi(window, launch, sinau.data.xapi, sinauSettings?.xapi).then((session) => {
    if (session?.returnUrl) offerReturn(window, data.outline.language, session.returnUrl, () => session.leave());
  });
}
