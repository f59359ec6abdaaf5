import { loadCore } from 'verify-wizard/core';
import wasm from 'verify-wizard/core.wasm';
import fastWasm from 'verify-wizard/core-fast.wasm';
import texts from 'verify-wizard/rules/zh-CN.json';

const core = await loadCore({ wasm, fastWasm, locale: null });
core.loadMessages('zh-CN', texts);

export default {
  async test() {
    const { verdict } = core.checkField({ field: 'id_number', text: '11010519491231002X' });
    const flat = await core.flat();
    flat.recommend();
    const lost = await loadCore().catch(({ name, message }) => `${name}: ${message}`);
    const found = [verdict, flat.count > 0, lost].join('\n');
    if (found !== wanted) throw new Error(found);
  },
};

const wanted = 'ok\ntrue\nLoadError: There is no address of core.wasm: call configure({ assets }).';
