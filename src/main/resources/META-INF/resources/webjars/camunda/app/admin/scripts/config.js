// Replaces Camunda's own file of this name.
export default {
  app: { name: 'Admin', vendor: 'Klachtkracht' },

  // It is about Camunda's own demo, and the browser complains about the page it asks for.
  disableWelcomeMessage: true
};
