/** Shows a film's captions as soon as it is asked for; before that nothing of it is fetched, its captions neither. */
export function showCaptions(document: Document): void {
  const show = ({ target }: Event): void => {
    const [captions] = (target as HTMLMediaElement).textTracks;
    if (captions !== undefined) captions.mode = 'showing';
  };
  document.addEventListener('loadedmetadata', show, true); // it does not bubble
}
