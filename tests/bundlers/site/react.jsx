import 'verify-wizard';
import './core.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const fields = { name: '张三' };
const ready = () => (document.title = 'ready');

const Page = () => (
  <verify-wizard locale="zh-CN" fields={fields} onverify-ready={ready} />
);

createRoot(document.querySelector('main')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
