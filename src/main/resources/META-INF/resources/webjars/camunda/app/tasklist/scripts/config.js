// Replaces Camunda's own file of this name, so its shortcuts are kept here.
export default {
  app: { name: 'Tasklist', vendor: 'Klachtkracht' },

  // The number is raised with every change of a script: browsers keep what they loaded.
  customScripts: [
    'scripts/klachtkracht-3/desk', 'scripts/klachtkracht-3/card', 'scripts/klachtkracht-3/story',
    'scripts/klachtkracht-3/captured', 'scripts/klachtkracht-3/unanswered', 'scripts/klachtkracht-3/completed'
  ],

  // It is about Camunda's own demo, and the browser complains about the page it asks for.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    },
    // Ours: desk.js acts on them, also while the cursor stands in a field; here they are only told.
    findCase: {
      key: 'ctrl+alt+s',
      description: 'puts the cursor where a case is found by name, telephone number, mail address or reference'
    },
    myNext: {
      key: 'ctrl+alt+n',
      description: 'opens your most urgent task'
    },
    capture: {
      key: 'ctrl+alt+i',
      description: 'opens the form for a new signal'
    }
  }
};
