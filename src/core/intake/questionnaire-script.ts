import { formPageScript } from '../form-page-script.ts'

/**
 * What a client's questionnaire does, in plain JavaScript for any browser of the last years: keeps what is typed, adds
 * rows, counts, and saves the answers as `clientAnswersSchema` has them. It holds nothing of what is typed as markup.
 */
const text = `
'use strict';
(function () {
${formPageScript}
  var main = document.querySelector('main');
  var form = document.querySelector('form');
  var state = document.getElementById('state');
  var place = 'vaultwright-questionnaire:' + main.dataset.id;
  var questions = Array.prototype.slice.call(form.querySelectorAll('[data-key]'));
  function chosen(root) { return all(root, 'input:checked').map(function (box) { return box.value; }); }
  function partsOf(root) {
    var value = {};
    all(root, '[data-part]').forEach(function (part) {
      var typed = part.querySelector('input[type=text], textarea');
      var said = typed ? typed.value.trim() : chosen(part)[0] || '';
      if (said !== '') value[part.dataset.part] = said;
    });
    return value;
  }
  function valueOf(question) {
    switch (question.dataset.kind) {
      case 'text': return question.querySelector('input, textarea').value.trim();
      case 'choice': return chosen(question)[0] || '';
      case 'several': return chosen(question);
      case 'group': return partsOf(question);
      default: return all(question, '.row').map(partsOf).filter(function (row) { return Object.keys(row).length > 0; });
    }
  }
  function says(value) { return typeof value === 'string' ? value !== '' : Object.keys(value).length > 0; }
  function answers() {
    return questions.map(function (question) { return { key: question.dataset.key, value: valueOf(question) }; })
      .filter(function (answer) { return says(answer.value); });
  }
  function whole() { return { kind: 'vaultwright-answers', version: 1, client: main.dataset.client, answers: answers() }; }
  function put(root, said) {
    all(root, '[data-part]').forEach(function (part) {
      var text = said[part.dataset.part];
      if (typeof text !== 'string') return;
      var typed = part.querySelector('input[type=text], textarea');
      if (typed) typed.value = text; else choose(part, [text]);
    });
  }
  function choose(root, values) {
    all(root, 'input').forEach(function (box) { box.checked = values.indexOf(box.value) >= 0; });
  }
  function addRow(question) {
    var rows = all(question, '.row');
    if (rows.length >= Number(question.dataset.most)) return null;
    var row = rows[0].cloneNode(true);
    var number = rows.length;
    row.setAttribute('aria-label', rows[0].getAttribute('aria-label') + ' ' + (number + 1));
    all(row, 'input, textarea').forEach(function (field) { field.value = ''; field.id = field.id.replace(/-0-/, '-' + number + '-'); });
    all(row, 'label[for]').forEach(function (label) { label.htmlFor = label.htmlFor.replace(/-0-/, '-' + number + '-'); });
    question.insertBefore(row, question.querySelector('.more'));
    return row;
  }
  function restore(kept) {
    kept.answers.forEach(function (answer) {
      var question = questions.filter(function (each) { return each.dataset.key === answer.key; })[0];
      if (!question) return;
      var value = answer.value;
      switch (question.dataset.kind) {
        case 'text': question.querySelector('input, textarea').value = value; break;
        case 'choice': choose(question, [value]); break;
        case 'several': choose(question, value); break;
        case 'group': put(question, value); break;
        default: value.forEach(function (row, at) { put(at === 0 ? question.querySelector('.row') : addRow(question), row); });
      }
    });
  }
  function count(words) {
    state.textContent = answers().length + ' of ' + questions.length + ' answered' + (words || '');
  }
  var unsaved = false;
  function keep() {
    unsaved = true;
    count(keepIn(place, whole()) ? ', kept in this browser' : '. This browser keeps nothing: save before you close the page');
  }
  try { var kept = keptIn(place); if (kept) restore(kept); } catch (problem) { /* It begins empty. */ }
  count();
  form.addEventListener('input', keep);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('click', function (event) {
    if (event.target.classList.contains('clear')) { choose(event.target.parentNode, []); keep(); return; }
    if (!event.target.classList.contains('more')) return;
    var row = addRow(event.target.parentNode);
    if (row) row.querySelector('input, textarea').focus();
    else state.textContent = 'There is room for ' + event.target.parentNode.dataset.most + ' here. Put what is left into the last one.';
  });
  window.addEventListener('beforeunload', function (event) { if (unsaved && keptIn(place) === null) event.preventDefault(); });
  document.getElementById('save').addEventListener('click', function () {
    saveFile(whole(), main.dataset.client, main.dataset.ending);
    unsaved = false;
    count('. Your file is saved: send it back');
  });
  document.getElementById('show').addEventListener('click', function () {
    var copied = document.getElementById('text');
    document.getElementById('copy').hidden = false;
    copied.value = JSON.stringify(whole());
    copied.focus();
    copied.select();
    unsaved = false;
    count('. Copy the text into a message and send it back');
  });
  ready();
})();
`

/** Its hash is held by `client-questionnaire.test.ts`, which says the right one. */
export const questionnaireScript = { text, sha256: 'SptXLbX7PuIza0QUBdhA54v6GClf7s0MqpDriwdzrpo=' }
