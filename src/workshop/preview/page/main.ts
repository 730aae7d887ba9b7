import type { PreviewModules } from '../module-summary.ts';
import { Preview } from './preview.ts';

async function start(): Promise<void> {
  const response = await fetch('/modules.json');
  const modules: PreviewModules = await response.json();
  new Preview(window, modules).start();
}

void start();
