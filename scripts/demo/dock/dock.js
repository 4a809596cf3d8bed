const post = (path, body) =>
  fetch(path, { method: 'POST', body: body === undefined ? undefined : JSON.stringify(body) });

document.addEventListener('click', (event) => {
  const path = event.target.closest?.('[data-post]')?.dataset.post;
  if (path !== undefined) post(path);
});

document.querySelector('#scan').addEventListener('submit', (event) => {
  event.preventDefault();
  post('/scan', { code: new FormData(event.target).get('code') });
});

function show(state) {
  document.querySelector('#cards').replaceChildren(
    ...state.cards.map(({ id, label, name }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.post = `/card/lay/${id}`;
      button.textContent = `放卡:${name}(${label})`;
      return button;
    }),
  );
  document.querySelector('#paper').textContent = state.paper;
  document.querySelector('#trouble').textContent = state.reasons.join(', ');
  document.querySelector('#lamp').textContent = state.lampLit ? '亮着' : '没亮';
  document.querySelector('#centre').textContent = state.centreUp ? '中心在线' : '中心已断开';
  document.querySelector('#sheets').replaceChildren(
    ...state.sheets.map((id) => {
      const link = document.createElement('a');
      link.href = `/sheets/${id}.pdf`;
      link.target = '_blank';
      const picture = document.createElement('img');
      picture.src = `/sheets/${id}.png`;
      picture.alt = `打印出来的第${id}份`;
      link.append(picture);
      return link;
    }),
  );
}

const events = new EventSource('/events');
events.onmessage = (message) => show(JSON.parse(message.data));
