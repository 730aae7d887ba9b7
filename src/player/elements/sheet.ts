import { render } from 'lit/html.js';

/** Shows something over the page, with a heading and a way back; what was there before is gone. */
export type ShowSheet = (title: string, content: unknown) => void;

/** The one compiled sheet of a page. */
export function makeSheet(document: Document): ShowSheet {
  const sheet = document.getElementById('sinau-sheet') as HTMLDialogElement;
  const [heading, body] = sheet.querySelectorAll<HTMLElement>('h2, div');
  return (title, content) => {
    if (heading === undefined || body === undefined) return;
    heading.textContent = title;
    render(content, body);
    sheet.showModal();
  };
}
