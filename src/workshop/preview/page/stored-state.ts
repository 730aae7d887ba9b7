/** What the preview's LMS has stored of one module: CMI elements with their values, as flat as SCORM names them. */
export type StoredCmi = Readonly<Record<string, string>>;

const PREFIX = 'sinau-preview:';

/** What survives the page: kept in local storage, so that resuming can be tried a day later. */
export class StoredState {
  constructor(private readonly storage: Storage) {}

  cmiOf(module: string): StoredCmi | null {
    return this.read(`cmi:${module}`) as StoredCmi | null;
  }

  storeCmi(module: string, cmi: StoredCmi): void {
    this.storage.setItem(`${PREFIX}cmi:${module}`, JSON.stringify(cmi));
  }

  /** Forgets the module in the LMS, and everything modules keep on this device, journals and preferences: as on a new phone. */
  forget(module: string): void {
    this.storage.removeItem(`${PREFIX}cmi:${module}`);
    for (const key of Object.keys(this.storage)) {
      if (!key.startsWith(PREFIX)) this.storage.removeItem(key);
    }
  }

  setting(name: string): string | null {
    return this.storage.getItem(`${PREFIX}${name}`);
  }

  set(name: string, value: string): void {
    this.storage.setItem(`${PREFIX}${name}`, value);
  }

  private read(name: string): unknown {
    const text = this.storage.getItem(`${PREFIX}${name}`);
    return text === null ? null : JSON.parse(text);
  }
}
