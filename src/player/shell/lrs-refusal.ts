/** Says below the results that the LRS beside the LMS takes nothing: to whoever looks how things stand, not in between. */
export function noteLrsRefusal(document: Document, sentence: string): void {
  const note = document.createElement('p');
  note.className = 'lrs-refusal';
  note.textContent = sentence;
  document.getElementById('sinau-results')?.append(note);
}
