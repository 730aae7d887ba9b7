/** Pixels that stay free around the device. */
const MARGIN = 8;

/** Keeps the device as large as the desk allows, never larger than life, whenever one of them changes its size. */
export function fitDevice(page: Document): void {
  const desk = page.querySelector<HTMLElement>('.desk');
  const device = page.querySelector<HTMLElement>('.device');
  if (desk === null || device === null) throw new Error('the page has no desk or no device on it');
  const observer = new ResizeObserver(() => {
    const wide = (desk.clientWidth - 2 * MARGIN) / device.offsetWidth;
    const high = (desk.clientHeight - 2 * MARGIN) / device.offsetHeight;
    desk.style.setProperty('--scale', String(Math.max(0.1, Math.min(1, wide, high))));
  });
  observer.observe(desk);
  observer.observe(device);
}
