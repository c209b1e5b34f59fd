// The key "/" goes to the search field, as long as nothing is being typed; the field of the page comes before that of the frame.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
  const fields = [...document.querySelectorAll("main [data-search-key], [data-search-key]")];
  const field = fields.reverse().find((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
