// Owns drawing what can be done to an article: a button for each, or one menu of them.
import type { LucideIcon } from 'lucide-react'
import { Icon, IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import type { ArticleChoice } from './use-article-choices'

type ArticleMenuProps = {
  readonly icon: LucideIcon
  readonly label: string
  readonly choices: readonly ArticleChoice[]
}

/** A button for each. */
export const ArticleButtons = ({ choices }: Pick<ArticleMenuProps, 'choices'>) =>
  choices.map(({ run, ...choice }) => <IconButton key={choice.command} {...choice} onPress={run} />)

/** A menu of them. */
export function ArticleMenu({ icon, label, choices }: ArticleMenuProps) {
  return (
    <MenuButton
      button={(props) => <IconButton {...props} icon={icon} label={label} />}
      label={label}
      items={choices.map(({ icon: sign, label: words, command, isOn }) => ({
        id: command,
        label: words,
        command,
        sign: <Icon icon={sign} />,
        ...(isOn === undefined ? {} : { isChosen: isOn }),
      }))}
      onChoose={(id) => {
        choices.find(({ command }) => command === id)?.run()
      }}
    />
  )
}
