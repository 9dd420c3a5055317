// On the first page: says that a project is being made, and lets nobody make it twice.
import './home.css';

const status = document.querySelector('#working');

for (const form of document.querySelectorAll<HTMLFormElement>('form.choice')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    if (status) status.textContent = 'Making the project…';
  });
}

// A page that the browser brings back from its memory can send again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.choice')) delete form.dataset.sent;
  if (status) status.textContent = '';
});
