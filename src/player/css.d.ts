/** Styles are bundled by Vite into one stylesheet; importing one has no value. */
declare module '*.css';
