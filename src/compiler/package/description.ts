import type { PackageInput } from './packager.ts';

/** What a catalogue says of the module, never empty. */
export function descriptionOf({ course, module }: Pick<PackageInput, 'course' | 'module'>): string {
  return module.summary || course.description || module.title;
}
