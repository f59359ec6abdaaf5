'use client';

import 'verify-wizard';

export const Wizard = () => <verify-wizard locale="zh-CN" />;
