import { writeFile } from 'node:fs/promises';
import { REFERENCE_FILES } from '../src/compiler/reference/reference-files.ts';

for (const [path, write] of Object.entries(REFERENCE_FILES)) await writeFile(path, write());
