// Pages work without this script; whatever it does, it adds.
document.documentElement.classList.add('has-script');
