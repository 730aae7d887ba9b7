/** A style that a script brings along: its text, as Vite makes it for the oldest browser. */
declare module '*.css?inline' {
  const style: string;
  export default style;
}
