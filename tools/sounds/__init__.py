"""How the effects are made: `synthesis` has the instruments, `recipes` what is played on them."""
