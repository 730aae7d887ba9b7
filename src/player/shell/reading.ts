import type { AttemptStore } from '../../attempt/store.ts';

/**
 * A lesson is read when its end was visible, or Next was pressed there. One with a quiz is read when the quiz is handed
 * in, which the attempt sees by itself.
 */
export function watchReading(document: Document, store: AttemptStore): void {
  const waiting = new Set(
    store.outline.lessons.filter((lesson) => lesson.quizzes.length === 0).map((lesson) => lesson.id),
  );
  const read = (end: Element): void => {
    const lesson = end.closest('.page')?.id ?? '';
    if (waiting.has(lesson)) store.dispatch({ type: 'lessonRead', lesson });
  };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) read(entry.target);
  });
  for (const end of document.querySelectorAll('.lesson > .turn')) {
    observer.observe(end);
    end.querySelector('[rel="next"]')?.addEventListener('click', () => read(end));
  }
}
