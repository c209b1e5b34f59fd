// A filter holds as soon as it is chosen. What is typed waits for the Enter key or the button.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof Element) || !field.matches("select, input[type=checkbox], input[type=radio]")) return;
  field.closest("form[data-submit-on-change]")?.requestSubmit();
});

// Fields left empty stay out of the address.
document.addEventListener("formdata", (event) => {
  if (!event.target.matches("form[method=get]")) return;
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
});
