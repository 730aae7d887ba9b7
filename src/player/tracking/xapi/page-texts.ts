import type { QuestionTexts } from './interaction-definition.ts';

/** The words of a question's options, items and targets as they stand in the compiled page, by their ids. */
export function pageTexts(document: Document): (question: string) => QuestionTexts {
  return (question) => {
    const element = document.getElementById(question);
    const all = <Part extends Element>(selector: string) => [...(element?.querySelectorAll<Part>(selector) ?? [])];
    return {
      labels: Object.fromEntries([
        ...all<HTMLInputElement>('.option > input').map((input) => [input.value, words(input.nextElementSibling)]),
        ...all<HTMLElement>('[data-item]').map((item) => [item.dataset.item ?? '', words(item.querySelector('span'))]),
        ...all<HTMLLabelElement>('.match label').map((label) => [
          label.htmlFor.slice(question.length + 1),
          words(label),
        ]),
      ]),
      targets: Object.fromEntries(all<HTMLOptionElement>('option').map((option) => [option.value, words(option)])),
    };
  };
}

/** Without the verdict that the player writes into it. */
function words(element: Element | null): string {
  const parts = [...(element?.childNodes ?? [])].filter(
    (node) => !(node instanceof Element && node.classList.contains('mark')),
  );
  const text = parts.map((node) => node.textContent ?? '').join('');
  return text.replace(/\s+/g, ' ').trim();
}
