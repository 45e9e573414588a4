// Writes the pictures of README into docs/pictures/, for scripts/pictures.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REPOSITORY } from './site.mjs';
import { VIEWS } from './views.mjs';

for (const [name, takePicture] of VIEWS)
  test(name, async () => writeFileSync(join(REPOSITORY, 'docs/pictures', `${name}.png`), await takePicture()));
