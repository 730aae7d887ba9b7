import type { Plugin } from 'vite';

/** Axios as it stands within `@xapi/xapi`, from its first line to its last; `$1` is what the library calls it. */
const AXIOS = /const ?\{toString:\w+\}=Object\.prototype[\s\S]*;(?:[^;]*,)?(\w+)\.default=\1;/;

/**
 * `@xapi/xapi` without the axios that is built into it, 14 KB of gzip which no learner needs: `Lrs` gives the library a
 * requester of its own. Fails the build where the library no longer looks as it did, so that nothing else is cut out of it.
 */
export function withoutAxios(): Plugin {
  return {
    name: 'without-axios',
    transform(code, id) {
      return /@xapi\/xapi\/dist\/.*\.js$/.test(id) ? { code: cutOut(code), map: null } : null;
    },
  };
}

/** The library's code with an empty object in place of axios. Throws where it is not found, or more than axios would go. */
export function cutOut(code: string): string {
  const [axios = '', name = ''] = AXIOS.exec(code) ?? [];
  const rest = code.replace(axios, `const ${name}={};`);
  const isWhole = axios.includes('.AxiosHeaders=') && /\.getState=/.test(rest) && !/Axios/.test(rest);
  if (!isWhole)
    throw new Error('@xapi/xapi has changed: see how axios stands in it now (src/workshop/without-axios.ts)');
  return rest;
}
