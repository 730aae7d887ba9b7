import { DeskPage } from './desk-page.ts';

new DeskPage(window).start();
