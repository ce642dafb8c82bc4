/** The tool's lists draw what is chosen beside the select. */
for (const select of document.querySelectorAll('select')) {
  select.addEventListener('change', () => {
    const shown = select.nextElementSibling;
    if (shown?.matches('.select2')) shown.textContent = select.selectedOptions[0]?.text ?? '';
  });
}
