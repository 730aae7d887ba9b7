/** Milliseconds that what is not sent yet may take before the learner goes all the same. */
const PATIENCE = 4_000;

/**
 * A way back to the LMS, where it says which (cmi5 10.2.5): below the results, and in the menu. `leave` ends the
 * session and resolves once everything is sent; `sentence` stands on it.
 */
export function offerReturn(win: Window, sentence: string, address: string, leave: () => Promise<void>): void {
  for (const place of win.document.querySelectorAll('#sinau-results, #sinau-menu')) {
    const link = win.document.createElement('a');
    link.href = address;
    link.className = 'leave button quiet';
    link.textContent = sentence;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const tired = new Promise((resolve) => win.setTimeout(resolve, PATIENCE));
      Promise.race([leave(), tired]).finally(() => win.location.assign(address));
    });
    const line = win.document.createElement('p');
    line.append(link);
    place.append(line);
  }
}
