// Passes the number of values to the oracle in wasm, because a module has no environment variables.
Module['preRun'] = () => {
  const values = process.env['VERIFY_ORACLE_VALUES'];
  if (values) ENV['VERIFY_ORACLE_VALUES'] = values;
};
