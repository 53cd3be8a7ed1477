/** A site with three kinds of modal dialogs: the browser's own, Bootstrap's and Radix's. Bundled by the test of them. */
import * as Dialog from '@radix-ui/react-dialog';
import Modal from 'bootstrap/js/dist/modal.js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

const find = (selector) => document.querySelector(selector);

find('#open-native').addEventListener('click', () => find('#native').showModal());

const modal = new Modal(find('#bootstrap'));
find('#open-bootstrap').addEventListener('click', () => modal.show());

function Radix() {
  const [isOpen, open] = useState(false);
  const content = h(
    Dialog.Content,
    { id: 'radix', 'aria-describedby': undefined },
    h(Dialog.Title, null, 'Your basket'),
    h('input', { 'aria-label': 'Name' }),
  );
  const overlay = h(Dialog.Overlay, { id: 'overlay' });
  return h(
    Dialog.Root,
    { open: isOpen, onOpenChange: open },
    h(Dialog.Trigger, { id: 'open-radix' }, 'Open Radix'),
    h(Dialog.Portal, null, overlay, content),
  );
}
createRoot(find('#app')).render(h(Radix));
