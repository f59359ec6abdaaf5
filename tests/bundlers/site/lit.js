import 'verify-wizard';
import './core.js';
import { html, render } from 'lit';

const fields = { name: '张三' };
const ready = () => (document.title = 'ready');

render(
  html`<verify-wizard locale="zh-CN" .fields=${fields} @verify-ready=${ready}></verify-wizard>`,
  document.querySelector('main'),
);
