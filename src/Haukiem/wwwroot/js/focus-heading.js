// A page that replaced another without a load is announced by its heading, as a loaded page is by its title.
// The same path with another filter is still the same page: there the focus stays.
let shown = location.pathname;

window.Blazor?.addEventListener("enhancedload", () => {
  if (location.pathname === shown) return;
  shown = location.pathname;
  const heading = document.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});
