// first: schemas that are made before it are not told
import './without-eval.ts';
import { createRoot } from 'react-dom/client';
import './style/console.css';
import { pageNonce } from './data/page-nonce.ts';
import { Console } from './shell/console.tsx';

const root = document.getElementById('console');

if (root) createRoot(root).render(<Console nonce={pageNonce()} />);
