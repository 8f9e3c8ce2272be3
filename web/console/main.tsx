import { ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('console');
const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

if (root) {
  createRoot(root).render(
    <ConfigProvider locale={viVN} csp={{ nonce }}>
      <h1>Bàn làm việc 1022</h1>
    </ConfigProvider>,
  );
}
