import { texts } from ".";

export const entrance = texts(
  {
    signIn: "Sign in",
    email: "E-mail address",
    password: "Password",
  },
  {
    signIn: "Anmelden",
    email: "E-Mail-Adresse",
    password: "Passwort",
  },
);
