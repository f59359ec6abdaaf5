import 'verify-wizard';
