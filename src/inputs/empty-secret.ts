/** GitHub makes an empty text of a secret that is not there, and hands none to some runs. */
export const emptySecret =
  "In a workflow: is the secret set for this repository? Runs of Dependabot and of pull requests from forks get none";
