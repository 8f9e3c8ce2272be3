import { createRoot } from 'react-dom/client';
import './style/console.css';
import { readPageNonce } from './data/page-nonce.ts';
import { Console } from './shell/console.tsx';

const root = document.getElementById('console');

if (root) createRoot(root).render(<Console nonce={readPageNonce()} />);
