import { Button, Drawer, Group, Text } from "@mantine/core";
import { useLayoutEffect, useState, type ReactNode } from "react";
import { holdKeys } from "@/lib/heldKeys";
import { useTexts } from "@/texts";
import { panel } from "@/texts/panel";
import classes from "./SidePanel.module.css";

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  dirty?: boolean; // holds something unsaved: closing by mistake asks first, in the panel itself
  size?: number; // pixels
  foot?: ReactNode;
  children: ReactNode;
}

/** What is edited beside the page. Escape or a click outside loses nothing. */
export function SidePanel({ title, opened, onClose, dirty = false, size = 440, foot, children }: Props) {
  const t = useTexts(panel);
  const [asked, setAsked] = useState(false);
  useLayoutEffect(() => (opened ? holdKeys() : undefined), [opened]);
  const leave = () => {
    setAsked(false);
    onClose();
  };
  return (
    <Drawer.Root
      opened={opened}
      onClose={() => (dirty && !asked ? setAsked(true) : leave())}
      size={size}
      padding="md"
      classNames={{ content: classes.content }} // a className of Drawer.Content would dress the full-screen wrapper too
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* A header in a dialog would be a second banner of the page. */}
        <Drawer.Header role="presentation" className={classes.header}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t.close} />
        </Drawer.Header>
        <Drawer.Body className={classes.body}>
          <div className={classes.inside}>{children}</div>
      {asked && dirty ? (
        <Group className={classes.foot} justify="space-between" role="alert">
          <Text size="sm">{t.unsaved}</Text>
          <Group gap="sm">
            <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
              {t.keep}
            </Button>
            <Button variant="subtle" color="red" onClick={leave}>
              {t.discard}
            </Button>
          </Group>
        </Group>
      ) : (
        foot && <div className={classes.foot}>{foot}</div>
      )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
