import { createRoot } from 'react-dom/client';
import './style/console.css';
import { Console } from './shell/console.tsx';

const root = document.getElementById('console');
const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

if (root) createRoot(root).render(<Console nonce={nonce} />);
