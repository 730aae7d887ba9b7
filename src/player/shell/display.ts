import type { DeviceStorage } from '../tracking/device-storage.ts';

/** The compiled page reads the same key before its first paint, and believes only what can be chosen here. */
const KEY = 'sinau:display';

/** Wires the compiled settings, text size and colours: they apply at once and are kept on this device where that is allowed. */
export function watchDisplay(document: Document, storage: DeviceStorage): void {
  const root = document.documentElement;
  const settings = document.getElementById('sinau-settings');
  const [size, ...themes] = settings?.querySelectorAll('input') ?? [];
  const output = settings?.querySelector('output');
  if (size === undefined || !output) return;
  const show = (): void => {
    output.value = `${size.value}%`;
  };
  size.value = String(Number.parseInt(root.style.fontSize, 10) || 100);
  for (const theme of themes) theme.checked = theme.value === (root.dataset.theme ?? 'auto');
  show();
  settings?.addEventListener('change', () => {
    const theme = themes.find(({ checked }) => checked)?.value;
    root.style.fontSize = `${size.value}%`;
    root.dataset.theme = theme;
    storage.write(KEY, JSON.stringify({ size: size.value, theme }));
    show();
  });
}
