/** Puts the parts of a list into the order of their ids; moves nothing where they stand so already, so that focus stays. */
export function arrange(box: ParentNode, parts: ReadonlyMap<string, Element>, ids: readonly string[]): void {
  const wanted = ids.flatMap((id) => parts.get(id) ?? []);
  const standing = [...box.children].filter((child) => wanted.includes(child));
  if (wanted.some((part, i) => part !== standing[i])) box.append(...wanted);
}
