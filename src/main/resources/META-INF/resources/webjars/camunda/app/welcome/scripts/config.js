// Replaces Camunda's own file of this name.
export default {
  app: { name: 'Welcome', vendor: 'Klachtkracht' },

  // The number is raised with every change of a script: browsers keep what they loaded.
  customScripts: ['scripts/klachtkracht-3/return'],

  // It is about Camunda's own demo, and the browser complains about the page it asks for.
  disableWelcomeMessage: true
};
