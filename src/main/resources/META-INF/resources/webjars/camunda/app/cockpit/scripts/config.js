// Replaces Camunda's own file of this name, which sets nothing.
export default {
  app: { name: 'Cockpit', vendor: 'Klachtkracht' },

  // The number is raised with every change of a script: browsers keep what they loaded.
  customScripts: [
    'scripts/klachtkracht-3/dashboard',
    'scripts/klachtkracht-3/clocks',
    'scripts/klachtkracht-3/diagram',
    'scripts/klachtkracht-3/story',
    'scripts/klachtkracht-3/handling',
    'scripts/klachtkracht-3/heatmap'
  ],

  // It is about Camunda's own demo, and the browser complains about the page it asks for.
  disableWelcomeMessage: true
};
