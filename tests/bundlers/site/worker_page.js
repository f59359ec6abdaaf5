// A worker's address is one of the texts that Trusted Types watch.
const policy = globalThis.trustedTypes.createPolicy('site', {
  createScriptURL: (address) => address,
});
const worker = new Worker(policy.createScriptURL('/worker.js'), { type: 'module' });
worker.addEventListener('message', ({ data }) => document.querySelector('output').append(data));
