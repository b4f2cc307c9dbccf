const { readdirSync } = require('node:fs');
const { resolve } = require('node:path');

/** The subpath imports of package.json, pointed at the sources instead of the build. */
const libs = resolve(process.cwd(), 'libs');
const alias = Object.fromEntries(
  readdirSync(libs).flatMap((name) => [
    [`#libs/${name}/facts$`, resolve(libs, name, 'src/facts.ts')],
    [`#libs/${name}$`, resolve(libs, name, 'src/index.ts')],
  ]),
);
module.exports = { resolve: { alias } };
