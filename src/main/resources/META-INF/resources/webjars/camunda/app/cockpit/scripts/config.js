// Replaces Camunda's own file of this name, which sets nothing.
export default {
  app: { name: 'Cockpit', vendor: 'Klachtkracht' },

  // The number is raised with every change of a script: browsers keep what they loaded.
  customScripts: [
    'scripts/klachtkracht-2/dashboard',
    'scripts/klachtkracht-2/clocks',
    'scripts/klachtkracht-2/diagram',
    'scripts/klachtkracht-2/story',
    'scripts/klachtkracht-2/handling',
    'scripts/klachtkracht-2/heatmap'
  ],

  // It is about Camunda's own demo, and the browser complains about the page it asks for.
  disableWelcomeMessage: true
};
