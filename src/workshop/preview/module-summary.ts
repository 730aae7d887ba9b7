/** What the preview's page knows of a module. */
export interface ModuleSummary {
  readonly id: string;
  readonly title: string;
  readonly questions: number;
  readonly minutes: number;
}

/** `/modules.json`. */
export interface PreviewModules {
  readonly course: string;
  readonly playable: readonly ModuleSummary[];
  /** Titles of modules that have errors: they cannot be played. */
  readonly stopped: readonly string[];
  /** In which language the page speaks at first. */
  readonly language: 'id' | 'en';
}
